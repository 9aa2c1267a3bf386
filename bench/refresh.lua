-- Refreshes tokens: each thread has families of its own, and each answer's new token waits behind
-- the others for its turn. A request's token is the last that its family was given, as it is of
-- programs that are not stolen from.
-- wrk ... -s refresh.lua URL -- FAMILIES THREADS KIND

dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "figures.lua")

function init(args)
  local lines = {}
  for line in io.lines(args[1]) do table.insert(lines, line) end
  head = "POST /oauth2/token HTTP/1.1\r\nHost: " .. lines[1] ..
    "\r\nAccept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n" ..
    "Content-Length: "
  fixed = "grant_type=refresh_token&client_id=" .. lines[2] .. "&refresh_token="
  tokens, first, last = {}, 1, 0
  local step = tonumber(args[2])
  for place = 3 + number, #lines, step do
    last = last + 1
    tokens[last] = lines[place]
  end
  kind = tonumber(args[3]) + 1
  sent, rounds = {}, 0
  for one = 1, 32 do sent[one] = 0 end
  tried = number ~= 0
end

local function ask(token)
  local body = fixed .. token
  return head .. #body .. "\r\n\r\n" .. body
end

function request()
  if not tried then
    -- wrk asks its first thread once for a request that it only looks at.
    tried = true
    return ask(tokens[first])
  end
  local token = tokens[first]
  if token == nil then
    error("No family is left: so many answers were wrong")
  end
  tokens[first] = nil
  first = first + 1
  sent[kind] = sent[kind] + 1
  return ask(token)
end

function response(status, headers, body)
  local token = string.match(body, '"refresh_token":"([^"]+)"')
  if status == 200 and token then
    last = last + 1
    tokens[last] = token
  end
end
