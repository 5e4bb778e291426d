# kembar: build, run, test, install. `make run` and `make test` are all that a newcomer with Swift needs.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BIN = .build/release/kembar

# The Swift runtime, and on Linux every library there is an archive of, goes into the program: it starts in half the time.
RELEASE = -c release --static-swift-stdlib --disable-local-rpath -Xlinker -s $(LINUX)
ifeq ($(shell uname -s),Linux)
LINUX = -Xlinker -no-pie -Xswiftc -use-ld=lld $(if $(ARCHIVES),-Xswiftc -static-executable)
ARCHIVES = $(and $(wildcard /usr/lib/*/libncursesw.a),$(wildcard /usr/lib/*/libsqlite3.a))
endif

.PHONY: build run test torture lint format bench pictures install uninstall clean packages test-packages bench-packages

build: packages
	$(SWIFT) build $(RELEASE) --product kembar

run: build
	@$(BIN) $(ARGS)

# As many tests at once as there are cores: a test's time limit counts from when it is begun, even while it waits for one.
test: test-packages
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$$(getconf _NPROCESSORS_ONLN) $(SWIFT) test

# Kills the program this many times, and feeds each importer with random input for a tenth as many seconds.
TORTURE ?= 200

torture: test-packages
	KEMBAR_TORTURE=$(TORTURE) $(SWIFT) test --filter Torture

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

# kembar beside other tools; SIZES tells how many agreements, BENCH takes options such as --write-readme.
SIZES ?= 10000,100000,1000000

bench: build bench-packages
	KEMBAR_BENCH=1 $(SWIFT) build $(RELEASE) --product InProcess
	python3 Benchmarks/bench.py $(BIN) --inside .build/release/InProcess --sizes '$(SIZES)' $(BENCH)

# The README's pictures, made from the running program.
pictures: build
	python3 -m venv .build/pictures
	.build/pictures/bin/pip install -q $$(sed -n 's/^# requires: //p' Documentation/capture.py)
	.build/pictures/bin/python Documentation/capture.py $(BIN)

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(BIN) $(DESTDIR)$(PREFIX)/bin/kembar
	$(BIN) manual man > $(DESTDIR)$(PREFIX)/share/man/man1/kembar.1
	$(BIN) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/kembar
	$(BIN) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kembar
	$(BIN) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kembar.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/kembar $(DESTDIR)$(PREFIX)/share/man/man1/kembar.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/kembar \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kembar \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kembar.fish

clean:
	rm -rf .build

# System packages are installed on Debian and its relatives where they are missing; elsewhere the compiler tells.
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
define install_missing
	@command -v dpkg >/dev/null || exit 0; \
	missing=; for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	[ -z "$$missing" ] || { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q $$missing; }
endef

packages:
	$(call install_missing,libncurses-dev libsqlite3-dev)

test-packages: packages
	$(call install_missing,tmux screen ncurses-term locales)

bench-packages:
	$(call install_missing,python3 git fzf ripgrep visidata sqlite3 nnn tig)
