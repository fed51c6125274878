// The system's Lua 5.4 (Debian: liblua5.4-dev), named and nothing else.
#include <lua5.4/lua.h>
#include <lua5.4/lauxlib.h>
#include <lua5.4/lualib.h>
