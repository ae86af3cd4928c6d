using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;

namespace GoroutineGen.Generator.Emission;

/// <summary>Prints the file of the interceptors.</summary>
internal static class InterceptorEmitter
{
    public const string HintName = "Interceptors.g.cs";

    /// <summary>The warnings about a call of a method that demands something of trimmers, or of what is passed to it.</summary>
    private static readonly (string Category, string Check)[] AnsweredAtTheCall =
    [
        ("Trimming", "IL2026"), ("Trimming", "IL2067"), ("SingleFile", "IL3002"), ("AOT", "IL3050"),
    ];

    public static string Emit(EquatableArray<CallSiteModel> sites)
    {
        SourceWriter writer = new();
        FileHeader.Write(writer);
        writer.OpenBlock("namespace System.Runtime.CompilerServices");
        writer.WriteLine("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        writer.WriteLine("file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute;");
        writer.CloseBlock();
        writer.WriteLine("");
        writer.OpenBlock($"namespace {RuntimeNames.GeneratedNamespace}");
        writer.WriteLine("[global::System.Diagnostics.StackTraceHidden]");
        foreach ((var category, var check) in AnsweredAtTheCall)
        {
            writer.WriteLine(
                $"[global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"{category}\", \"{check}\", "
                + "Justification = \"The call that is replaced makes a delegate of the method, and is told.\")]");
        }
        writer.OpenBlock("file static class Interceptors");
        for (var i = 0; i < sites.Count; i++)
            Write(sites[i], i, writer);
        writer.CloseBlock();
        writer.CloseBlock();
        return writer.ToString();
    }

    private static void Write(CallSiteModel site, int ordinal, SourceWriter writer)
    {
        var shape = site.Shape;
        string[] parameters = [.. shape.ArgumentTypes.Select(static (type, index) => $", {type} arg{index}")];
        string[] arguments = [.. shape.ArgumentTypes.Select(static (_, index) => $", arg{index}")];
        (var context, var contextArgument) = shape.HasContext ? ($"{RuntimeNames.Context} context, ", "context, ") : ("", "");
        var receiver = shape.TargetType is { } type ? $"(({type})body.Target!)." : "";

        var location = site.Location;
        writer.WriteLine($"[global::System.Runtime.CompilerServices.InterceptsLocation({location.Version}, \"{location.Data}\")]");
        writer.WriteLine(
            $"public static {shape.ReturnType} {shape.Method}{ordinal}({context}{shape.DelegateType} body{string.Concat(parameters)}) =>");

        // The call stands on the user's line, so the runtime learns from where the goroutine is started.
        var hasLine = location.LineDirective.Length > 0;
        if (hasLine)
            writer.WriteVerbatim(location.LineDirective);
        writer.WriteLine(
            $"    {shape.Starter}({contextArgument}{receiver}{shape.Twin}({RuntimeNames.EntrySpawn}{string.Concat(arguments)})"
            + $"{(hasLine ? "" : ", null, 0")});");
        if (hasLine)
            writer.WriteVerbatim(RuntimeNames.LineDefault);
    }
}
