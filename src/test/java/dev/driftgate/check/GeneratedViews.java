package dev.driftgate.check;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** Views of every form that queries have, over tables that were made up. */
@NullMarked
record GeneratedViews(Random random, List<GeneratedTable> tables) {
    String view(String name) {
        var kind = one("view", "view", "materialized view");
        var options = kind.equals("view") ? one("", " with (security_barrier)") : "";
        return "create " + kind + " " + name + options + " as " + query();
    }

    private String query() {
        var a = tables.get(random.nextInt(tables.size()));
        var b = tables.get(random.nextInt(tables.size()));
        var where = " where " + a.condition(random);
        var from = " from " + a.name();
        var key = a.any(random);
        return switch (random.nextInt(12)) {
            case 0 -> "select *" + from + where;
            case 1 ->
                "select x.id, y.id as other from " + a.name() + " x " + one("join", "left join", "full join") + " "
                        + b.name() + " y on x.id = y.id";
            case 2 ->
                "select id, x.tableoid as t from " + a.name() + " x " + one("join", "left join") + " " + b.name()
                        + " y using (id)" + one("", " order by 1");
            case 3 ->
                "select " + key + ", count(*), max(id) as top" + from + where + " group by " + key
                        + " having count(*) > 1";
            case 4 ->
                "select id" + from + one(" union ", " union all ", " except ", " intersect ") + "select id from "
                        + b.name();
            case 5 -> "select id, 'x' as word" + from + " union all values (1, 'a'), (2, 'b')";
            case 6 -> "values (1, 'a'::varchar(3)), (2, 'b')";
            case 7 ->
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 9) select i, id from n, "
                        + a.name();
            case 8 ->
                "select id, row_number() over (partition by " + key + " order by id desc) as n, sum(id)"
                        + " over w as s" + from + " window w as (order by id rows between 1 preceding and current row)";
            case 9 ->
                "select id, (select max(z.id) from " + b.name() + " z where z.id < " + a.name() + ".id) as below" + from
                        + " where exists (select 1 from " + b.name() + " q where q.id = " + a.name() + ".id)";
            case 10 ->
                "select distinct on (id) id, case when " + a.condition(random) + " then 'a' else 'b' end as k" + from
                        + " order by id, " + key + " limit 10";
            default ->
                "select s.id, l.n from (select id" + from + ") s, lateral (select count(*) as n from " + b.name()
                        + " where " + b.name() + ".id = s.id) l where s.id in (select id from " + b.name() + ")";
        };
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
