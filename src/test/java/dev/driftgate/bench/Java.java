package dev.driftgate.bench;

import java.io.File;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Java process of its own with the classes of this one, and no more heap than Driftgate may need. */
final class Java {
    private static final String HEAP = "-Xmx256m";

    private Java() {}

    static ProcessBuilder process(List<String> options, Class<?> main, List<String> arguments) {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), HEAP));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_"));
        return builder;
    }

    /** Maven runs a program in its own process and keeps the class path to itself. */
    private static String classPath() {
        return Java.class.getClassLoader() instanceof URLClassLoader maven
                ? Arrays.stream(maven.getURLs())
                        .map(url -> Path.of(url.getPath()).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
