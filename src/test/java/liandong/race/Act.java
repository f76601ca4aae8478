package liandong.race;

import org.springframework.mock.web.MockHttpServletResponse;

/** Something that one person, or the engine, does in a race (一个动作); the engine is answered nothing. */
public interface Act {

    MockHttpServletResponse perform() throws Exception;
}
