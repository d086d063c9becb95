package dev.driftgate.demo.asana;

/** The Asana workspace to stand in for: the token it accepts, and its one project with two sections. */
public record AsanaSeed(String token, String projectGid, String projectName, String sectionGid, String sectionName) {
    static final String WORKSPACE = "1200000000000001";
    static final String ME = "1200000000000002";
    /** The one tag, called dbt. */
    public static final String TAG = "1200000000000500";

    static final String OTHER_SECTION = "1200000000000399";

    public static AsanaSeed sample() {
        return new AsanaSeed("1/1200000000000002:demo", "1200000000000200", "Analytics", "1200000000000300", "Backlog");
    }
}
