package liandong.complaint;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the identity keys are (身份密钥设置).
 *
 * @param keys the lines themselves, from the environment; before the file
 * @param create whether a missing file is made; in rehearsals only
 */
@ConfigurationProperties("liandong.identity")
record IdentitySettings(
        @DefaultValue("") String keys,
        @DefaultValue("") String keyFile,
        @DefaultValue("false") boolean create) {}
