package dev.driftgate.review;

import java.util.Optional;

/**
 * How many people must approve before a ticket is filed: one, whoever it is; or two, of whom neither asked for the check.
 *
 * @param people one or two
 */
public record Quorum(int people) {
    public Quorum {
        if (people < 1 || people > 2) {
            throw new IllegalArgumentException("a quorum of " + people);
        }
    }

    /** What an approval comes to. */
    enum Approval {
        /** It suffices. */
        ALONE,
        /** One more has to follow. */
        FIRST,
        /** It suffices after the one that is there. */
        SECOND,
        /** They approved already. */
        TWICE,
        /** They asked for the check. */
        REQUESTER
    }

    boolean two() {
        return people == 2;
    }

    /** @param first who approved before and still may */
    Approval approval(String by, String requester, Optional<String> first) {
        if (!two()) {
            return Approval.ALONE;
        }
        if (by.equals(requester)) {
            return Approval.REQUESTER;
        }
        return first.map(other -> other.equals(by) ? Approval.TWICE : Approval.SECOND)
                .orElse(Approval.FIRST);
    }
}
