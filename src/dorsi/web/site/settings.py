"""Django's settings. They read the folder's key and place, and make nothing."""

import sqlite3

from dorsi.web.parts import home, languages, version, zone

DORSI_HOME = home.folder()
SECRET_KEY = home.key()
DEBUG = False

# Names only; the guard adds the port that is really listened on (dorsi.web.site.guard).
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "dorsi.web.site",
    "dorsi.web.parts",
    "dorsi.web.pictures",
    "dorsi.web.camera",
    "dorsi.web.learn",
    "dorsi.web.people",
    "dorsi.web.phones",
    "dorsi.web.safety",
    "dorsi.web.assess",
    "dorsi.web.plan",
    "dorsi.web.practice",
    "dorsi.web.diary",
    "dorsi.web.progress",
    "dorsi.web.archive",
    "dorsi.web.offline",
]

MIDDLEWARE = [
    "dorsi.web.site.guard.Guard",  # first, so that files too are kept from other hosts
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "dorsi.web.site.language.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "dorsi.web.site.json_only.JsonOnly",
    "dorsi.web.site.errors.Sentences",
]

ROOT_URLCONF = "dorsi.web.site.urls"
WSGI_APPLICATION = "dorsi.web.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "dorsi.web.parts.copies.about",
                "dorsi.web.people.looks.wished",
                "dorsi.web.phones.door.about",
            ],
            "builtins": ["dorsi.web.parts.templatetags.said"],  # every page says something
        },
    }
]

# From 3.7.0 up to 3.51.2 SQLite's write-ahead log could lose its place and damage the file.
# With a rollback journal, only EXTRA also makes the journal's removal durable.
WAL_IS_SOUND = sqlite3.sqlite_version_info >= (3, 51, 3)
JOURNAL = "journal_mode=WAL" if WAL_IS_SOUND else "journal_mode=DELETE"
SYNCHRONOUS = "synchronous=FULL" if WAL_IS_SOUND else "synchronous=EXTRA"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home.database(),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": (
                f"PRAGMA {JOURNAL}; PRAGMA {SYNCHRONOUS}; PRAGMA foreign_keys=ON; "
                "PRAGMA fullfsync=ON"  # on a Mac the disk's own memory has to be emptied too
            ),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = languages.ENGLISH
LANGUAGES = list(languages.spoken())
LOCALE_PATHS = [languages.FOLDER]
USE_I18N = True
USE_TZ = True
TIME_ZONE = zone.local()

STATIC_URL = f"/static/{version.build()}/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = r"."  # every one: another build has other addresses
WHITENOISE_ALLOW_ALL_ORIGINS = False

CSRF_COOKIE_NAME = "dorsi_form"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "dorsi.web.site.errors.stale_form"

DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 2**20  # an archive of ten years is a few megabytes
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"faults": {"class": "dorsi.web.parts.fault_log.FaultLog", "level": "ERROR"}},
    "loggers": {
        "django": {"handlers": ["faults"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["faults"], "level": "CRITICAL", "propagate": False},
        "waitress": {"handlers": ["faults"], "level": "ERROR", "propagate": False},
    },
}
