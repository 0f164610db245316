# CityLabs as an image: built from source, started once so that later starts are quick, run without rights.
# Other base images may be given, as long as JDK_IMAGE and JRE_IMAGE hold the same Java 25 on glibc, and bash.
ARG NODE_IMAGE=docker.io/library/node:24
ARG JDK_IMAGE=docker.io/library/eclipse-temurin:25-jdk
ARG JRE_IMAGE=docker.io/library/eclipse-temurin:25-jre

FROM ${NODE_IMAGE} AS node

FROM ${JDK_IMAGE} AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY mvnw pom.xml package*.json ./
COPY .mvn .mvn
COPY frontend frontend
COPY src/main src/main
COPY src/demo src/demo
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    ./mvnw --batch-mode --no-transfer-progress --quiet package -DskipTests -Dspotless.check.skip=true
RUN java -Djarmode=tools -jar target/citylabs.jar extract --layers --destination target/layers

FROM ${JRE_IMAGE} AS application
WORKDIR /app
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./

# One real start on a MariaDB of its own: what Java loads and links there, it reads back at every later start.
# The flags must be those of the entry point; the database and the demo classes stay behind in this stage.
FROM application AS training
COPY --from=build /build/target/citylabs-demo.jar /build/target/demo-lib/ /training/
RUN java -cp "/training/*:lib/*" org.citylabs.demo.WithDatabase \
    java -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=citylabs.aot -Dspring.context.exit=onRefresh -jar citylabs.jar

FROM application
LABEL org.opencontainers.image.title="CityLabs" org.opencontainers.image.licenses="EUPL-1.2"
COPY --from=training /app/citylabs.aot ./
USER 10001:10001
EXPOSE 8080
# There is no curl in a JRE image, but bash can speak to a port.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${CITYLABS_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ $status = 200 ]"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=citylabs.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "citylabs.jar"]
