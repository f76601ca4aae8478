package liandong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Liandong (联动): runs multi-agency enforcement campaigns (专项整治). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LiandongApplication {

    public static void main(String[] args) {
        SpringApplication.run(LiandongApplication.class, args);
    }
}
