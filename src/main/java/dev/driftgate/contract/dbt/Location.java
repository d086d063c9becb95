package dev.driftgate.contract.dbt;

/**
 * Where something is written.
 *
 * @param file relative to the folder that the contract was read from
 * @param line from 1; 0 where the format keeps no lines
 */
public record Location(String file, int line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
