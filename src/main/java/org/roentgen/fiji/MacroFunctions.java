package org.roentgen.fiji;

import ij.macro.ExtensionDescriptor;
import ij.macro.Functions;
import ij.macro.Interpreter;
import ij.macro.MacroExtension;

/** The macro functions of the suite: {@code Ext.roentgenValue(name, result)} sets {@code result} to a {@link Value} of the current image. */
public final class MacroFunctions implements MacroExtension {

    private static final String VALUE = "roentgenValue";

    /** Makes the functions known to the macro that is running. @throws IllegalArgumentException when none is */
    public static void register() {
        if (Interpreter.getInstance() == null)
            throw new IllegalArgumentException("Macro extensions must be asked for by a macro, but none is running. Put the line into a macro.");
        Functions.registerExtensions(new MacroFunctions());
    }

    @Override public ExtensionDescriptor[] getExtensionFunctions() {
        return new ExtensionDescriptor[] {ExtensionDescriptor.newDescriptor(VALUE, this, ARG_STRING, ARG_OUTPUT + ARG_NUMBER)};
    }

    @Override public String handleExtension(String name, Object[] arguments) {
        ((Double[]) arguments[1])[0] = Double.valueOf(Value.of((String) arguments[0]));
        return null;
    }
}
