-- Sends the requests of a plan in its order: of so many threads each takes every so-manieth one.
-- wrk ... -s plan.lua URL -- PLAN THREADS
-- By hand it begins somewhere, so that who repeats it does not order with the same addresses again.

local ffi = require("ffi")
dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "figures.lua")

local function read(name)
  local file = assert(io.open(name, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local function uint(bytes, offset)
  local a, b, c, d = string.byte(bytes, offset + 1, offset + 4)
  return a + b * 256 + c * 65536 + d * 16777216
end

function init(args)
  local bytes = read(args[1] .. ".requests")
  requests, kinds = {}, {}
  local at, count = 0, 0
  while at < #bytes do
    local length = uint(bytes, at)
    kinds[count] = uint(bytes, at + 4)
    requests[count] = string.sub(bytes, at + 9, at + 8 + length)
    at = at + 8 + length
    count = count + 1
  end
  orderBytes = read(args[1] .. ".order")
  order = ffi.cast("const uint32_t*", orderBytes)
  size = #orderBytes / 4
  step = tonumber(args[2])
  place = number
  if not args[3] then place = place + os.time() * 7919 % size end
  sent, rounds = {}, 0
  for kind = 0, 31 do sent[kind + 1] = 0 end
  tried = number ~= 0
end

function request()
  if not tried then
    -- wrk asks its first thread once for a request that it only looks at.
    tried = true
    return requests[order[0]]
  end
  if place >= size then
    place = number
    rounds = rounds + 1
  end
  local ask = order[place]
  place = place + step
  local kind = kinds[ask] + 1
  sent[kind] = sent[kind] + 1
  return requests[ask]
end
