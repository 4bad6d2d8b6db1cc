# The service as an image: a wheel is built from the source and installed alone, from the lock file.
# Build on a machine that reaches a package index: docker build -t directives .
#
# Alone, on the embedded store (docker-compose.yml has it with Neo4j); `directives key` makes LINE. Without
# DIRECTIVES_HOST the service listens inside the container only, and no published port reaches it.
#
#   docker run --rm -v archive:/data -v ./texts:/texts:ro directives directives ingest /texts
#   docker run -v archive:/data -p 127.0.0.1:8000:8000 \
#     -e DIRECTIVES_HOST=0.0.0.0 -e DIRECTIVES_API_KEYS=LINE directives

FROM python:3.13-slim AS wheel
WORKDIR /source
COPY constraints.txt ./
RUN pip install --no-cache-dir --require-hashes --only-binary :all: --requirement constraints.txt
COPY pyproject.toml README.md LICENSE ./
COPY ingest ingest
COPY queries queries
COPY viz viz
COPY graphsvc graphsvc
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home --home-dir /data directives
COPY --from=wheel /source/constraints.txt /wheels/ /install/
RUN pip install --no-cache-dir --require-hashes --only-binary :all: --requirement /install/constraints.txt \
 && pip install --no-cache-dir --no-deps /install/*.whl \
 && rm -r /install
# Secrets come as files; the API keys are settings that are read from the environment. A file that is there
# and cannot be read is told: without it the service would say that there are no keys.
RUN printf '%s\n' '#!/bin/sh' 'set -e' \
    'keys=/run/secrets/api_keys' \
    'if [ -e "$keys" ]; then' \
    '  DIRECTIVES_API_KEYS=$(cat "$keys") || {' \
    '    echo "error: $keys cannot be read by user $(id -u); on the host: chown $(id -u) FILE" >&2; exit 1' \
    '  }' \
    '  export DIRECTIVES_API_KEYS' \
    'fi' \
    'exec "$@"' > /usr/local/bin/with-secrets \
 && chmod 755 /usr/local/bin/with-secrets
ENV PYTHONDONTWRITEBYTECODE=1 DIRECTIVES_ARCHIVE=/data/archive.db
USER directives
WORKDIR /data
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["with-secrets"]
CMD ["directives", "serve"]
