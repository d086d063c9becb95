/** A dbt source contract as values, from a project's YAML or from its manifest. dbt itself never runs. */
@NullMarked
package dev.driftgate.contract.dbt;

import org.jspecify.annotations.NullMarked;
