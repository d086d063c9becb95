package dev.driftgate.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;

/** What the scripted app posts. */
final class Sample {
    static final String TEAM_QUERY =
            "{\"query\":\"{ teams(filter: {key: {eq: \\\"ENG\\\"}}, first: 1) { nodes { id } } }\"}";

    static final String DIFF = """
            --- prod
            +++ staging
            @@ public.orders @@
            ~ column amount        integer -> bigint
            + column region        text
            + index  orders_region_idx btree (region)
            @@ public.customers @@
            ~ column email         varchar(120) -> text
            - column phone         text
            + column mobile        text
            @@ public.ff_wishlist @@
            + table  ff_wishlist   5 columns, 2 indexes
            @@ billing.invoices @@
            ~ column due_on        not null
            """;

    static final String CARD = """
            [{"type":"header","text":{"type":"plain_text","text":"shop has drifted"}},
             {"type":"section","text":{"type":"mrkdwn","text":"*7 changes on 4 tables*: 4 only in staging, 1 only in prod, 2 different. 2 ignored changes are not shown."}},
             {"type":"rich_text","elements":[
               {"type":"rich_text_section","elements":[{"type":"text","text":"public.customers","style":{"bold":true}}]},
               {"type":"rich_text_preformatted","elements":[{"type":"text","text":"- column phone   text                    only in prod\\n+ column mobile  text                    only in staging\\n~ column email   varchar(120) → text"}]},
               {"type":"rich_text_section","elements":[{"type":"text","text":"public.orders","style":{"bold":true}}]},
               {"type":"rich_text_preformatted","elements":[{"type":"text","text":"~ column amount  integer → bigint\\n+ column region  text                    only in staging\\n+ index  orders_region_idx (region)      only in staging"}]},
               {"type":"rich_text_section","elements":[{"type":"text","text":"public.ff_wishlist","style":{"bold":true}}]},
               {"type":"rich_text_preformatted","elements":[{"type":"text","text":"+ table  5 columns, 2 indexes            only in staging"}]}]},
             {"type":"context","elements":[{"type":"mrkdwn","text":"Asked by <@U0YOU00001> <!date^1795500000^{date_short_pretty} at {time}|at some time> · prod 16.9, staging 17.6 · 0.8 s · `a1b2c3d4`"}]},
             {"type":"actions","block_id":"decision","elements":[
               {"type":"button","action_id":"approve","style":"primary","value":"1","text":{"type":"plain_text","text":"Approve"},
                "confirm":{"title":{"type":"plain_text","text":"File this migration?"},"text":{"type":"mrkdwn","text":"Team *ENG* gets one issue with these 7 changes, in project Migrations. Both databases are read once more before."},"confirm":{"type":"plain_text","text":"File the issue"},"deny":{"type":"plain_text","text":"Not yet"}}},
               {"type":"button","action_id":"ignore","value":"1","text":{"type":"plain_text","text":"Ignore"}}]}]
            """;

    private static final String DESCRIPTION = """
            Staging has 7 changes that prod does not have. Until they are migrated, a release that needs them fails in prod.

            | Table | Only in staging | Only in prod | Different |
            | --- | ---: | ---: | ---: |
            | `public.customers` | 1 | 1 | 1 |
            | `public.orders` | 2 | | 1 |
            | `public.ff_wishlist` | 1 | | |

            ## `public.customers`
            - column `mobile` `text` is only in staging
            - column `phone` `text` is **only in prod**
            - column `email` is `varchar(120)` in prod and `text` in staging

            ## `public.orders`
            - column `amount` is `integer` in prod and `bigint` in staging
            - column `region` `text` is only in staging

            +++ The whole diff
            ```diff
            """ + DIFF + """
            ```
            +++

            Compared prod (PostgreSQL 16.9) with staging (PostgreSQL 17.6). Asked by you, approved by you. [The card in Slack](https://example.com/card)
            """;

    static final String TASK = task();

    private Sample() {}

    static String filedCard(String issue) {
        return CARD.replaceFirst(
                "(?s)\\{\"type\":\"actions\".*",
                "{\"type\":\"context\",\"elements\":[{\"type\":\"mrkdwn\",\"text\":\"Approved by <@U0YOU00001> "
                        + "<!date^1795500060^{date_short_pretty} at {time}|then>, filed as *<" + issue
                        + "|ENG-1>*\"}]}]");
    }

    static String issue(String team) {
        ObjectNode body = Json.object()
                .put("query", "mutation($input: IssueCreateInput!) { issueCreate(input: $input) { success } }");
        body.putObject("variables")
                .putObject("input")
                .put("teamId", team)
                .put("title", "Migration review: shop, staging → prod: 7 changes on 4 tables")
                .put("description", DESCRIPTION)
                .put("priority", 2);
        return body.toString();
    }

    private static String task() {
        String html =
                "<body>The replica of <strong>app</strong> has 3 columns that the dbt contract does not document.\n\n"
                        + "<h2>public.customers</h2><ul><li><code>mobile</code> text, renamed from <code>phone</code>, detected 21 Nov 2026 07:00 CET</li>"
                        + "<li><code>segment</code> text, new, detected 21 Nov 2026 07:00 CET</li></ul>"
                        + "<h2>public.orders</h2><ul><li><code>amount</code> retyped from integer to bigint, detected 21 Nov 2026 07:00 CET</li></ul>\n"
                        + "<strong>What to do</strong>\nDocument them in the source, or ignore them in <code>driftgate.yml</code>.\n"
                        + "<pre>- name: mobile\n  data_type: text\n- name: segment\n  data_type: text</pre></body>";
        ObjectNode body = Json.object();
        ObjectNode data = body.putObject("data")
                .put("name", "app: 3 undocumented columns on customers, orders")
                .put("html_notes", html);
        data.putArray("memberships")
                .addObject()
                .put("project", "1200000000000200")
                .put("section", "1200000000000300");
        return body.toString();
    }
}
