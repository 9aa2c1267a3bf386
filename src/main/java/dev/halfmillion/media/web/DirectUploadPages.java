package dev.halfmillion.media.web;

import dev.halfmillion.media.MediaDrafts;
import dev.halfmillion.media.storage.DirectParts;
import dev.halfmillion.platform.web.ContentSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the pages with uploads, and no others, send to the bucket where files go straight to it. */
@Configuration(proxyBeanMethods = false)
class DirectUploadPages implements WebMvcConfigurer {

  private final @Nullable String policy;

  DirectUploadPages(MediaDrafts drafts) {
    this.policy =
        drafts.direct().map(DirectParts::origin).map(ContentSecurity::withConnection).orElse(null);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    String wider = policy;
    if (wider != null) {
      registry
          .addInterceptor(new Wider(wider))
          .addPathPatterns("/admin/courses/**", "/admin/products/**");
    }
  }

  private record Wider(String policy) implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader("Content-Security-Policy", policy);
      return true;
    }
  }
}
