# Kith as a container: docs/deploying.md says how to run it.
#
# The base is the Python that Kith's tests run on. To pin it for good, give its digest:
#   docker build --build-arg PYTHON=python@sha256:… -t kith .
ARG PYTHON=python:3.11-slim-bookworm

FROM ${PYTHON} AS build
WORKDIR /src
COPY deploy/build.lock deploy/requirements.lock deploy/
# Only wheels whose hashes the lock files have: nothing else is downloaded, and no code of theirs
# runs here. What Kith runs on has no pip.
RUN python -m venv /opt/build \
 && python -m venv --without-pip /opt/kith \
 && /opt/build/bin/python -m pip install --no-cache-dir --require-hashes --only-binary :all: \
      -r deploy/build.lock \
 && /opt/build/bin/python -m pip --python /opt/kith/bin/python install --no-cache-dir \
      --require-hashes --only-binary :all: -r deploy/requirements.lock
COPY pyproject.toml README.md LICENSE MANIFEST.in manifest.yml ./
COPY bot bot
COPY storage storage
RUN /opt/build/bin/python -m pip wheel --no-cache-dir --no-deps --no-index --no-build-isolation \
      --wheel-dir /opt/wheel . \
 && /opt/build/bin/python -m pip --python /opt/kith/bin/python install --no-cache-dir \
      --no-deps --no-index /opt/wheel/*.whl

FROM ${PYTHON}
RUN groupadd --gid 10001 kith \
 && useradd --uid 10001 --gid kith --no-create-home --home-dir /var/lib/kith \
      --shell /usr/sbin/nologin kith \
 && install -d -o kith -g kith -m 700 /var/lib/kith
COPY --from=build /opt/kith /opt/kith
# The volume is all that Kith writes to, also while it rewrites the database's file.
ENV PATH=/opt/kith/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DATABASE_URL=sqlite:////var/lib/kith/kith.db \
    SQLITE_TMPDIR=/var/lib/kith \
    KITH_BIND=0.0.0.0 \
    PORT=3000
WORKDIR /var/lib/kith
VOLUME /var/lib/kith
EXPOSE 3000
USER 10001:10001
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-I", "-c", "import http.client, os, sys; live = http.client.HTTPConnection('127.0.0.1', int(os.environ['PORT']), timeout=4); live.request('GET', '/live'); sys.exit(live.getresponse().status != 200)"]
ENTRYPOINT ["kith"]
CMD ["run"]
