package dev.driftgate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a catalog but could not be read, so that nothing is claimed about it.
 *
 * @param object the object whose property {@code what} names; null where {@code what} says all there is to say
 */
public record Unread(@Nullable ObjectId object, String what, String why) {
    public Unread(String what, String why) {
        this(null, what, why);
    }
}
