package dev.driftgate.demo.slack.blocks;

/** The {@code table} block. */
final class Tables {
    private Tables() {}

    static void block(Part table) {
        table.only("type", "block_id", "rows", "column_settings");
        table.required("rows", rows -> {
            rows.count(100);
            rows.items().forEach(Tables::row);
        });
        table.optional("column_settings", settings -> {
            settings.count(20);
            for (Part setting : settings.items()) {
                setting.only("align", "is_wrapped");
                setting.optional("align", align -> align.oneOf("left", "center", "right"));
                setting.optional("is_wrapped", Part::bool);
            }
        });
    }

    private static void row(Part row) {
        row.count(20);
        row.items().forEach(Tables::cell);
    }

    private static void cell(Part cell) {
        switch (cell.string("type")) {
            case "raw_text" -> {
                cell.only("type", "text");
                cell.required("text", text -> text.length(3000));
            }
            case "raw_number" -> {
                cell.only("type", "value", "text");
                cell.required("value", value -> {
                    if (!value.node().isNumber()) {
                        value.problem("must be a number");
                    }
                });
            }
            case "rich_text" -> RichText.block(cell);
            default -> cell.at("type").problem("unsupported type: " + cell.string("type"));
        }
    }
}
