# The few words beside ./dorsi and ./check.
.PHONY: lock bench picture
UV = .dorsi/uv/bin/uv
LOCK = $(UV) pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

lock: ## Write the lock files anew (they record hashes, never an address).
	$(LOCK) requirements.in -o requirements.lock
	$(LOCK) requirements-video.in -o requirements-video.lock
	$(LOCK) requirements-dev.in -o requirements-dev.lock
	$(LOCK) src/dorsi/pose/npm/node.in -o src/dorsi/pose/npm/node.lock
	cd src/dorsi/pose/npm && npm install --package-lock-only --no-audit --no-fund
	cd src/dorsi/web/camera/npm && npm install --package-lock-only --no-audit --no-fund
	cd bench/node && npm install --package-lock-only --no-audit --no-fund

bench: ## Reproduce every figure in the docs.
	@./check bench

picture: ## Draw README's picture from the running app.
	@./check picture
