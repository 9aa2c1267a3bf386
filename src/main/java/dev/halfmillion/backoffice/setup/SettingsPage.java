package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.settings.SettingFields;
import dev.halfmillion.platform.setup.SetUpRail;
import dev.halfmillion.platform.ui.Option;
import java.util.List;

/**
 * A form with settings.
 *
 * @param rail the forms around it
 * @param fields what it shows
 * @param states to choose from; empty where the form asks for none
 */
public record SettingsPage(SetUpRail rail, SettingFields fields, List<Option> states) {

  public SettingsPage {
    states = List.copyOf(states);
  }
}
