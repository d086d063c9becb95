package dev.driftgate.review.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.driftgate.diff.Drift;

/** A drift as it stands in the {@code drift} column; a later version may add keys, which an earlier one passes over. */
final class DriftJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DriftJson() {}

    static String write(Drift drift) {
        try {
            return MAPPER.writeValueAsString(drift);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a drift is plain values", e);
        }
    }

    static Drift read(String json) {
        try {
            return MAPPER.readValue(json, Drift.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the review table holds a drift that cannot be read", e);
        }
    }
}
