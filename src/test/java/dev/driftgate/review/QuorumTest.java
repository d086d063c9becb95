package dev.driftgate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.review.Quorum.Approval;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class QuorumTest {
    private static final Quorum ONE = new Quorum(1);
    private static final Quorum TWO = new Quorum(2);
    private static final String ASKER = "U1";

    @Test
    void one_word_suffices_where_one_is_asked_for_whoever_says_it() {
        assertThat(ONE.approval(ASKER, ASKER, Optional.empty())).isEqualTo(Approval.ALONE);
        assertThat(ONE.approval("U2", ASKER, Optional.empty())).isEqualTo(Approval.ALONE);
        assertThat(ONE.approval("U2", ASKER, Optional.of("U2"))).isEqualTo(Approval.ALONE);
    }

    @Test
    void two_others_than_who_asked_have_to_approve() {
        assertThat(TWO.approval("U2", ASKER, Optional.empty())).isEqualTo(Approval.FIRST);
        assertThat(TWO.approval("U3", ASKER, Optional.of("U2"))).isEqualTo(Approval.SECOND);
    }

    @Test
    void who_asked_approves_neither_first_nor_second() {
        assertThat(TWO.approval(ASKER, ASKER, Optional.empty())).isEqualTo(Approval.REQUESTER);
        assertThat(TWO.approval(ASKER, ASKER, Optional.of("U2"))).isEqualTo(Approval.REQUESTER);
    }

    @Test
    void nobody_counts_twice() {
        assertThat(TWO.approval("U2", ASKER, Optional.of("U2"))).isEqualTo(Approval.TWICE);
    }

    @Test
    void there_is_no_quorum_of_none_or_three() {
        assertThatThrownBy(() -> new Quorum(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quorum(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
