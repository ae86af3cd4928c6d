using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;

namespace GoroutineGen.Generator.Emission;

/// <summary>Prints the file of a twin.</summary>
internal static class TwinEmitter
{
    private static readonly string Version = typeof(TwinEmitter).Assembly.GetName().Version.ToString(3);

    public static string Emit(TwinModel twin)
    {
        SourceWriter writer = new();
        FileHeader.Write(writer);
        foreach (var definition in twin.Definitions)
            writer.WriteLine(definition);
        var blocks = 0;
        foreach (var scope in twin.Scopes)
        {
            if (scope.Header.Length > 0)
            {
                writer.OpenBlock(scope.Header);
                blocks++;
            }
            foreach (var import in scope.Imports)
                writer.WriteLine(import);
        }
        WriteTwin(twin, writer);
        foreach (var bridge in twin.Bridges)
            WriteBridge(bridge, writer);
        for (; blocks > 0; blocks--)
            writer.CloseBlock();
        WriteOverrides(twin, writer);
        return writer.ToString();
    }

    private static void WriteTwin(TwinModel twin, SourceWriter writer)
    {
        writer.WriteLine($"[{RuntimeNames.ResumableBody}(\"{twin.OriginalName}\")]");
        WriteGenerated(writer);
        if (twin.IsObsolete)
            writer.WriteLine("[global::System.Obsolete]");
        writer.WriteLine(twin.Signature);
        foreach (var constraint in twin.Constraints)
            writer.WriteLine("    " + constraint);
        writer.WriteVerbatim(twin.Body);
    }

    private static void WriteBridge(string bridge, SourceWriter writer)
    {
        WriteGenerated(writer);
        foreach (var line in bridge.Split('\n'))
            writer.WriteLine(line.TrimEnd('\r'));
    }

    private static void WriteOverrides(TwinModel twin, SourceWriter writer)
    {
        if (twin.Overrides.Count == 0)
            return;
        writer.OpenBlock($"file static class {RuntimeNames.OverridesHolder}");
        foreach (var name in twin.Overrides)
            writer.WriteLine($"internal static readonly {RuntimeNames.Overrides} {name} = new();");
        writer.CloseBlock();
    }

    private static void WriteGenerated(SourceWriter writer)
    {
        writer.WriteLine($"[global::System.CodeDom.Compiler.GeneratedCode(\"GoroutineGen\", \"{Version}\")]");
        writer.WriteLine(
            "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
    }
}
