package org.roentgen.fiji.window;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Label;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.testing.CommandCase;

/** Plain ImageJ on a display, driven as a person does: menu items are fired, dialogs filled, buttons pressed. */
final class Desktop {

    private static final long TIMEOUT = 15_000;

    private Desktop() { }

    /** Opens ImageJ's window, once per JVM. */
    static synchronized ImageJ start() {
        return IJ.getInstance() != null ? IJ.getInstance() : new ImageJ(ImageJ.EMBEDDED);
    }

    /** Fires the real menu item, as a click does: the command runs on a thread of its own. */
    static void click(String label) {
        for (int i = 0; i < Menus.getMenuBar().getMenuCount(); i++) {
            MenuItem item = find(Menus.getMenuBar().getMenu(i), label);
            if (item != null) {
                start().actionPerformed(new ActionEvent(item, ActionEvent.ACTION_PERFORMED, label));
                return;
            }
        }
        throw new AssertionError("there is no menu item " + label);
    }

    private static MenuItem find(Menu menu, String label) {
        for (int i = 0; i < menu.getItemCount(); i++) {
            MenuItem item = menu.getItem(i);
            MenuItem found = item instanceof Menu ? find((Menu) item, label) : item.getLabel().equals(label) ? item : null;
            if (found != null) return found;
        }
        return null;
    }

    static GenericDialog dialog(String title) {
        return await("the dialog " + title, () -> {
            for (Window window : Window.getWindows())
                if (window instanceof GenericDialog && window.isVisible() && ((Dialog) window).getTitle().equals(title))
                    return (GenericDialog) window;
            return null;
        });
    }

    /** What a dialog says. */
    static String text(GenericDialog dialog) {
        Component message = dialog.getMessage();
        try {
            if (message instanceof Label) return ((Label) message).getText();
            Field lines = MultiLineLabel.class.getDeclaredField("lines");
            lines.setAccessible(true);
            return String.join("\n", (String[]) lines.get(message));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Types what a command needs besides its defaults into the text fields, which stand in the order of its inputs. */
    static void fill(GenericDialog dialog, CommandCase command) {
        int number = 0, text = 0, choice = 0;
        for (Input input : Inputs.of(command.command)) {
            String value = command.need(input);
            boolean isText = input.type() == String.class && input.choices().length == 0 && !input.isImageTitle();
            if (input.isNumber() && value != null) type((TextField) dialog.getNumericFields().get(number), value);
            if (isText && value != null) type((TextField) dialog.getStringFields().get(text), value);
            boolean isChoice = input.isImageTitle() || input.choices().length > 0;
            if (isChoice && value != null) ((Choice) dialog.getChoices().get(choice)).select(value);
            if (input.isNumber()) number++;
            if (isText) text++;
            if (isChoice) choice++;
        }
    }

    /** On the event thread, as a person's keys do: a field that another thread changes while it is painted hangs both. */
    static void type(TextField field, String text) {
        try {
            EventQueue.invokeAndWait(() -> field.setText(text));
        } catch (InterruptedException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    /** Presses a button once the dialog waits for one: closed earlier, a modal dialog would never let its thread go on. */
    static void press(GenericDialog dialog, int button) {
        awaitTrue("the dialog to wait for an answer", () -> !dialog.isModal() || Thread.getAllStackTraces().values().stream()
            .flatMap(Arrays::stream).anyMatch(frame -> frame.getClassName().startsWith("java.awt.WaitDispatchSupport") && frame.getMethodName().equals("enter")));
        Button pressed = dialog.getButtons()[button];
        dialog.actionPerformed(new ActionEvent(pressed, ActionEvent.ACTION_PERFORMED, pressed.getLabel()));
    }

    static void ok(GenericDialog dialog) {
        press(dialog, 0);
    }

    static void cancel(GenericDialog dialog) {
        press(dialog, 1);
    }

    static <T> T await(String what, Supplier<T> supplier) {
        for (long end = System.currentTimeMillis() + TIMEOUT; System.currentTimeMillis() < end; IJ.wait(20)) {
            T value = supplier.get();
            if (value != null) return value;
        }
        throw new AssertionError("waited in vain for " + what);
    }

    static void awaitTrue(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? true : null);
    }

    /** Waits until no window event is left: a window that has just opened becomes the current one only then. */
    static void settle() {
        try {
            new Robot().waitForIdle();
        } catch (AWTException e) {
            throw new AssertionError(e);
        }
    }

    static void closeAll() {
        IJ.setKeyUp(IJ.ALL_KEYS);
        for (ImagePlus image = WindowManager.getCurrentImage(); image != null; image = WindowManager.getCurrentImage()) {
            image.changes = false;                                     // asked about changes, nobody would answer
            image.close();
        }
        for (Window window : Window.getWindows())
            if (window instanceof Dialog && window.isVisible()) window.dispose();
        for (Frame frame : WindowManager.getNonImageWindows()) frame.dispose();
        settle();
    }

    /** Keeps a picture of the screen, to be looked at. */
    static void screenshot(String name) throws Exception {
        Dimension size = Toolkit.getDefaultToolkit().getScreenSize();
        BufferedImage picture = new Robot().createScreenCapture(new Rectangle(size));
        File folder = new File("target/screenshots");
        folder.mkdirs();
        ImageIO.write(picture, "png", new File(folder, name + ".png"));
    }
}
