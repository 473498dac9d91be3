"""Structured logs: one JSON line a request, without names, addresses or what people wrote."""

import logging
import sys
import time
import uuid

import structlog
from flask import Flask, Response, g, request

log = structlog.get_logger("discuss")


def init_app(app: Flask) -> None:
    """Log every answer with its request id, which the answer carries too."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    app.before_request(_start)
    app.after_request(_finish)


def _start() -> None:
    g.request_id = uuid.uuid4().hex
    g.started = time.perf_counter()


def _finish(response: Response) -> Response:
    response.headers["X-Request-Id"] = g.request_id
    if request.endpoint != "static":
        log.info(
            "request",
            id=g.request_id,
            method=request.method,
            # The rule, not the address: addresses hold names and secret codes.
            route=str(request.url_rule),
            status=response.status_code,
            milliseconds=round((time.perf_counter() - g.started) * 1000),
        )
    return response
