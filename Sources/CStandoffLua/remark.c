/* What a script says: lines for the transcript, kept outside the arena. The script's own play is the same to the byte
   whether somebody listens or not. */

#include "vm.h"
#include <stdlib.h>
#include <string.h>

#define LINE_BYTES 200           /* of one line */
#define LINES_PER_CALL 64
#define BYTES_PER_MATCH 65536    /* the buffer doubles, so it never outgrows this by much */
#define VALUE_UNITS 8            /* fuel for one value said; judgement */

static void append(sl_vm *vm, const char *line, size_t length) {
  if (vm->remarks_length + length + 1 > vm->remarks_capacity) {
    size_t capacity = vm->remarks_capacity ? vm->remarks_capacity * 2 : 1024;
    char *larger = realloc(vm->remarks, capacity);
    if (!larger) return;
    vm->remarks = larger;
    vm->remarks_capacity = capacity;
  }
  memcpy(vm->remarks + vm->remarks_length, line, length);
  vm->remarks[vm->remarks_length + length] = '\n';
  vm->remarks_length += length + 1;
}

static void leave(sl_vm *vm, const char *line, size_t length) {
  sl_head *head = vm->head;
  if (head->remark_lines >= LINES_PER_CALL || head->remark_bytes + length + 1 > BYTES_PER_MATCH) return;
  head->remark_lines++;
  head->remark_bytes += length + 1;
  append(vm, line, length);
}

void sl_remark(lua_State *L, const char *text, size_t length) {
  if (!sl_vm_of(L)->remarks_on) return;
  char line[LINE_BYTES + 1];
  leave(sl_vm_of(L), line, sl_print_line(line, sizeof line, text, length));
}

/* say(...) and print(...): the values as tostring (upvalue 1) gives them, tabs between. */
int sl_say(lua_State *L) {
  char line[LINE_BYTES + 1];
  size_t used = 0;
  int count = lua_gettop(L), is_heard = sl_vm_of(L)->remarks_on;
  for (int i = 1; i <= count; i++) {
    sl_charge(L, VALUE_UNITS);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, i);
    lua_call(L, 1, 1);
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    if (is_heard && i > 1 && used < LINE_BYTES) line[used++] = '\t';
    if (is_heard && text) used += sl_print_line(line + used, sizeof line - used, text, length);
    lua_pop(L, 1);
  }
  if (is_heard) leave(sl_vm_of(L), line, used);
  return 0;
}

const char *sl_vm_take_remarks(sl_vm *vm, size_t *length) {
  char *taken = vm->remarks;
  *length = vm->remarks_length;
  vm->remarks_length = 0;
  return taken ? taken : "";
}

void sl_vm_set_remarks(sl_vm *vm, int32_t on) { vm->remarks_on = on != 0; }
