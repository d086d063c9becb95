package dev.driftgate.demo.http;

/** One stand-in as HTTP sees it. */
public interface Service {
    /** What the call asks for, as faults and the record of writes name it. */
    String operation(Call call);

    Answer answer(Call call);
}
