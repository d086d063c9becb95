package dev.driftgate.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and the commit that this program was built from. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var built = new Properties();
        try (var stream = Version.class.getResourceAsStream("/dev/driftgate/git.properties")) {
            if (stream != null) {
                built.load(stream);
            }
        }
        return new String[] {
            "driftgate " + built.getProperty("git.build.version", "unknown") + " ("
                    + built.getProperty("git.commit.id.abbrev", "no commit") + ")"
        };
    }
}
