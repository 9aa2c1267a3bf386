-- What the plans have in common: each thread's number, and the line of figures at the end.

local all = {}

function setup(thread)
  table.insert(all, thread)
  thread:set("number", #all - 1)
end

function done(summary, latency)
  local sums, rounds = {}, 0
  for kind = 1, 32 do sums[kind] = 0 end
  for _, thread in ipairs(all) do
    local counts = thread:get("sent")
    for kind = 1, 32 do sums[kind] = sums[kind] + counts[kind] end
    rounds = math.max(rounds, thread:get("rounds"))
  end
  local errors = summary.errors
  io.write(string.format(
    'FIGURES {"requests":%d,"micros":%d,"failed":%d,"connect":%d,"read":%d,"write":%d,"timeout":%d,' ..
    '"p50":%d,"p99":%d,"p999":%d,"max":%d,"rounds":%d,"sent":[%s]}\n',
    summary.requests, summary.duration, errors.status, errors.connect, errors.read, errors.write,
    errors.timeout, latency:percentile(50), latency:percentile(99), latency:percentile(99.9),
    latency.max, rounds, table.concat(sums, ",")))
end
