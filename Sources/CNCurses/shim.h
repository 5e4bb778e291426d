// Names for what Swift cannot see in curses.h: function-like macros, casts, variadics, mutable globals.
#pragma once

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// glibc declares it only under _XOPEN_SOURCE or _GNU_SOURCE.
extern int wcwidth(wchar_t character);

static const attr_t nc_bold = A_BOLD;
static const attr_t nc_dim = A_DIM;
static const attr_t nc_underline = A_UNDERLINE;
static const attr_t nc_reverse = A_REVERSE;

static const int nc_first_function_key = KEY_F0;

static inline WINDOW *nc_standard_window(void) { return stdscr; }
static inline WINDOW *nc_physical_screen(void) { return curscr; }
static inline int nc_colours(void) { return COLORS; }

/// The string of a terminfo capability; NULL when absent or unknown.
static inline const char *nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// newterm on descriptors; NULL when the terminal is not known.
static inline SCREEN *nc_new_screen(const char *name, int input, int output) {
  FILE *in = input == STDIN_FILENO ? stdin : fdopen(input, "r");
  FILE *out = output == STDOUT_FILENO ? stdout : fdopen(output, "w");
  return in && out ? newterm(name, out, in) : NULL;
}

/// A cell with one character, which the caller may exchange in place.
static inline cchar_t nc_template(attr_t attributes, short pair) {
  cchar_t cell;
  memset(&cell, 0, sizeof cell);
  setcchar(&cell, L" ", attributes, pair, NULL);
  return cell;
}

static inline int nc_window_size(int descriptor, int *height, int *width) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  *height = size.ws_row;
  *width = size.ws_col;
  return size.ws_row > 0 && size.ws_col > 0;
}

/// How many bytes wait to be read; 0 at the end of input, -1 when that cannot be told.
static inline int nc_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

/// Installs a handler that may run on the alternate stack and keeps its own signal deliverable.
static inline int nc_handle_signal(int number, void (*handler)(int), struct sigaction *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | SA_RESTART | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, previous);
}

static inline void nc_default_signal(int number) { nc_handle_signal(number, SIG_DFL, NULL); }
static inline void nc_ignore_signal(int number) { nc_handle_signal(number, SIG_IGN, NULL); }
static inline int nc_is_ignored(const struct sigaction *action) { return action->sa_handler == SIG_IGN; }
