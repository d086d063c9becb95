package dev.driftgate.demo.page;

import java.util.concurrent.Callable;

/** A button in the page's "make drift" bar; {@code run} answers with a sentence saying what it did. */
public record DemoAction(String id, String label, String hint, Callable<String> run) {}
