package org.roentgen.testing;

import java.awt.GraphicsEnvironment;
import net.imagej.patcher.LegacyInjector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first test: ImageJ finds its menus, and where there is no display it is patched to run headless. It must be patched before any
 * of its classes is loaded, which is why this is not a test's own set-up.
 */
public final class HeadlessImageJ implements LauncherSessionListener {

    @Override public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("plugins.dir", PluginsFolder.make().toString());
        if (GraphicsEnvironment.isHeadless()) LegacyInjector.preinit();
    }
}
