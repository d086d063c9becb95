package dev.driftgate.demo.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A call that changed something: when, which operation, with what arguments. */
public record Write(Instant at, String operation, JsonNode arguments) {}
