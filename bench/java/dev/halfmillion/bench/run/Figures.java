package dev.halfmillion.bench.run;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run by name, as they go into the JSON; nested by dots. */
final class Figures {

  private final Map<String, Object> all = new LinkedHashMap<>();

  @SuppressWarnings("unchecked")
  void put(String name, Object value) {
    Map<String, Object> place = all;
    String[] steps = name.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      place = (Map<String, Object>) place.computeIfAbsent(steps[i], any -> new LinkedHashMap<>());
    }
    place.put(steps[steps.length - 1], value);
  }

  /** A number, to three digits that count. */
  void put(String name, double value) {
    double digits = value == 0 ? 1 : Math.pow(10, 3 - Math.ceil(Math.log10(Math.abs(value))));
    put(name, (Object) (Math.round(value * digits) / digits));
  }

  void put(String name, Meter.Cost cost) {
    put(name + ".rps", cost.seen().rate());
    put(name + ".p50_ms", cost.seen().p50Ms());
    put(name + ".p99_ms", cost.seen().p99Ms());
    put(name + ".p999_ms", cost.seen().p999Ms());
    put(name + ".errors", (Object) cost.seen().errors());
    put(name + ".cpu_ms_per_request", cost.appCpuMs() + cost.databaseCpuMs());
    put(name + ".app_cpu_ms_per_request", cost.appCpuMs());
    put(name + ".database_cpu_ms_per_request", cost.databaseCpuMs());
    put(name + ".queries_per_request", cost.queries());
    put(name + ".commits_per_request", cost.commits());
    put(name + ".allocated_kb_per_request", cost.allocatedKb());
    put(name + ".gc_pause_ms", cost.pauses().sumMs());
    put(name + ".gc_longest_pause_ms", cost.pauses().longestMs());
    put(name + ".app_mb", (Object) cost.appMb());
    put(name + ".database_mb", (Object) cost.databaseMb());
  }

  String json() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
