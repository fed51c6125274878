#include "CStandoffLua.h"
#include "CStandoffNumerics.h"
#include <lua5.4/lua.h>
#include <lua5.4/lauxlib.h>
double pow(double a, double b) { return a*1000+b; }
double sl_test(void) { lua_State *L = luaL_newstate(); double r=0; if (luaL_loadstring(L, "local a,b=2.5,3.1; return a^b")==0) { lua_pcall(L,0,1,0); r=lua_tonumber(L,-1);} lua_close(L); return r; }
