package liandong.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key that signs workbooks is (工作簿密钥设置); without one a key is made and kept in the database.
 *
 * @param key base64 of 32 bytes, from the environment; before the file
 */
@ConfigurationProperties("liandong.workbook")
record WorkbookSettings(
        @DefaultValue("") String key, @DefaultValue("") String keyFile) {}
