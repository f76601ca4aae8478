package liandong.hostile;

import java.util.List;

/**
 * What the people of one module do until its forms stand before somebody (试验场景). A new module adds one such component in a
 * file of its own here: it sends forms over {@link Stage}, whose pages are looked at by everybody after the scene, as are those
 * to which anybody's inbox leads. {@code HostileTextTests} then names each text that still stood on no page.
 */
interface HostileScenes {

    List<Scene> scenes(Stage stage);

    /**
     * @param at business time; scenes of one instant are played together and then looked at
     */
    record Scene(String at, Runnable play) {}
}
