/** The routes of {@code /api/v1} (接口路由), its security chain and the page on which tokens are made and revoked. */
@NullMarked
package liandong.api.web;

import org.jspecify.annotations.NullMarked;
