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
        int blocks = 0;
        foreach (ScopeModel scope in twin.Scopes)
        {
            if (scope.Header.Length > 0)
            {
                writer.OpenBlock(scope.Header);
                blocks++;
            }
            foreach (string import in scope.Imports)
                writer.WriteLine(import);
        }
        WriteTwin(twin, writer);
        for (; blocks > 0; blocks--)
            writer.CloseBlock();
        return writer.ToString();
    }

    private static void WriteTwin(TwinModel twin, SourceWriter writer)
    {
        writer.WriteLine($"[{RuntimeNames.ResumableBody}(\"{twin.OriginalName}\")]");
        writer.WriteLine($"[global::System.CodeDom.Compiler.GeneratedCode(\"GoroutineGen\", \"{Version}\")]");
        writer.WriteLine(
            "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        if (twin.IsObsolete)
            writer.WriteLine("[global::System.Obsolete]");
        writer.WriteLine(twin.Signature);
        foreach (string constraint in twin.Constraints)
            writer.WriteLine("    " + constraint);
        writer.WriteVerbatim(twin.Body);
    }
}
