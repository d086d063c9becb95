package dev.driftgate.bench;

import java.io.File;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Java process of its own, with no more heap than Driftgate may need. */
final class Java {
    private static final String HEAP = "-Xmx256m";

    private Java() {}

    static ProcessBuilder main(Class<?> main) {
        return process(List.of(), List.of("-cp", classPath(), main.getName()), List.of());
    }

    static ProcessBuilder jar(List<String> options, Path jar, List<String> arguments) {
        return process(options, List.of("-jar", jar.toString()), arguments);
    }

    private static ProcessBuilder process(List<String> options, List<String> program, List<String> arguments) {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), HEAP));
        command.addAll(options);
        command.addAll(program);
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
