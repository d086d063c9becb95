# syntax=docker/dockerfile:1
# Builds on the JDK that the code is written for; the tests ran before, in `mvn verify`.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/m2 mvn -ntp -q -Dmaven.repo.local=/m2 package -DskipTests && mkdir home

FROM eclipse-temurin:25-jre
COPY --from=build /build/target/driftgate.jar /opt/driftgate/driftgate.jar
COPY --from=build --chown=65532:65532 /build/home /var/lib/driftgate

# Set DATABASE_URL: the embedded PostgreSQL is for laptops, and a container would take its data along when it goes.
ENV DRIFTGATE_HOME=/var/lib/driftgate HOME=/var/lib/driftgate

# The only two places that are written to, so that the rest of the file system can be read-only.
VOLUME ["/var/lib/driftgate", "/tmp"]
USER 65532:65532

# Three quarters of the container's memory for the heap; out of memory ends the program, and it is started again.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", \
    "-Djava.io.tmpdir=/tmp", "-jar", "/opt/driftgate/driftgate.jar"]
CMD ["serve"]
