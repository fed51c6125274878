# Standoff. `make` alone lists what there is.
# Every recipe is one script of tools/, so that a failure is said once, by the script that knows why.

PREFIX ?= /usr/local
export PREFIX DESTDIR FILTER

.PHONY: help setup demo test bench answer build plugins install uninstall completions clean

help:
	@echo 'make setup        get what is missing: Debian packages, and what draws the charts of reports (PyPI)'
	@echo 'make demo         build, then play the 2017 Korean crisis as a tournament (Debian packages are installed first)'
	@echo 'make test         build, then run the tests; FILTER=name for some of them'
	@echo 'make build        build .build/release/standoff'
	@echo 'make plugins      build the libraries of the plugins in machine code (C and Swift)'
	@echo 'make bench        measure what must be reached, against hand-written C; some minutes'
	@echo 'make answer       build, then write docs/answer.md again; about a quarter of an hour'
	@echo 'make install      copy the command, its data and completions to PREFIX (now $(PREFIX)); DESTDIR stages'
	@echo 'make uninstall    remove what make install copied'
	@echo 'make completions  write completions for bash, zsh and fish to .build/completions'
	@echo 'make clean        remove .build'

setup:
	@tools/setup && tools/charts

demo:
	@tools/setup && tools/charts && tools/build && tools/plugins && .build/release/standoff tournament korea_2017 --reps 200 --seed 1

test:
	@tools/setup && tools/charts && tools/build --tests && tools/plugins && tools/test

build:
	@tools/setup && tools/build

plugins:
	@tools/setup && tools/plugins

bench:
	@tools/setup && tools/bench

answer:
	@tools/setup && tools/build && tools/answer

install:
	@tools/install

uninstall:
	@tools/install --uninstall

completions:
	@tools/setup && tools/build && tools/completions .build/completions && echo 'Completions are in .build/completions.'

clean:
	@rm -rf .build
