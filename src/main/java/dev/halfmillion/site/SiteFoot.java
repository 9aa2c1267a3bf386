package dev.halfmillion.site;

import dev.halfmillion.platform.FootLinks;
import dev.halfmillion.platform.ui.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/** The texts every shop owes. */
@Component
class SiteFoot implements FootLinks {

  @Override
  public List<Link> links() {
    return List.of(
        Link.to("Help", "/help"),
        Link.to("Refunds", "/refunds"),
        Link.to("Terms", "/terms"),
        Link.to("Privacy", "/privacy"));
  }
}
