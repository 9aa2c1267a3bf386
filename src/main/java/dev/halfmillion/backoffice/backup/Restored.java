package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.soundness.SoundnessReport;
import java.time.Duration;
import java.util.List;

/** What a restore did and found. */
public final class Restored {

  private final CheckedBackup backup;
  private final List<String> differing;
  private final SoundnessReport soundness;
  private final Mode mode;
  private final Duration took;

  Restored(
      BackupReading.Proved proved,
      List<String> differing,
      SoundnessReport soundness,
      Mode mode,
      Duration took) {
    this.backup = new CheckedBackup(proved);
    this.differing = differing;
    this.soundness = soundness;
    this.mode = mode;
    this.took = took;
  }

  /** What was restored. */
  public CheckedBackup backup() {
    return backup;
  }

  /** The accounts whose balance is not what the backup noted, by currency, kind and code. */
  public List<String> differing() {
    return differing;
  }

  /** What the checks of the money found. */
  public SoundnessReport soundness() {
    return soundness;
  }

  /** In which mode the academy ran. */
  public Mode mode() {
    return mode;
  }

  /** How long it took. */
  public Duration took() {
    return took;
  }
}
