package liandong.api;

import liandong.shared.Refused;

/** The key stands for another submission of the unit (幂等键重复使用). */
public class KeyUsed extends Refused {

    KeyUsed() {
        super("api.refused.key-used");
    }
}
