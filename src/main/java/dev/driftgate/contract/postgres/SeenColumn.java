package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.Optional;

/**
 * A documented column as the latest check that found it saw it.
 *
 * @param name as the contract spells it
 * @param relation the relation that it was a column of
 * @param type as {@code format_type} spelled it when it last was as documented; where no type is documented, when it was
 *     first seen, because nobody has said since that another one is right
 * @param retypedAfter the last check before its type became another one; empty while it is still that
 */
public record SeenColumn(String name, RelationId relation, int attnum, String type, Optional<Instant> retypedAfter) {}
