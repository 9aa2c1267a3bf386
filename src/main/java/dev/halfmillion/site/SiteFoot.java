package dev.halfmillion.site;

import dev.halfmillion.platform.FootLinks;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.site.texts.SiteText;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The texts every shop owes. */
@Component
class SiteFoot implements FootLinks {

  private static final List<Link> LINKS =
      Arrays.stream(SiteText.values()).map(text -> Link.to(text.label(), text.path())).toList();

  @Override
  public List<Link> links() {
    return LINKS;
  }
}
