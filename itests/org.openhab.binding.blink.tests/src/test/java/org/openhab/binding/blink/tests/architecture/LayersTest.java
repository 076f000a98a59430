/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.blink.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.*;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.*;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Timer;
import java.util.concurrent.Executors;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Layers only look down. The picture is in CONTRIBUTING.md.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@AnalyzeClasses(packages = "org.openhab.binding.blink.internal", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    private static final String ROOT = "org.openhab.binding.blink.internal";

    @ArchTest
    static final ArchRule layersOnlyLookDown = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true) //
            .layer("openHAB")
            .definedBy(ROOT, ROOT + ".handler..", ROOT + ".discovery..", ROOT + ".action..", ROOT + ".console..",
                    ROOT + ".web..")
            .layer("account").definedBy(ROOT + ".account..") //
            .layer("work")
            .definedBy(ROOT + ".poll..", ROOT + ".media..", ROOT + ".live..", ROOT + ".channel..", ROOT + ".clip..",
                    ROOT + ".diagnostics..")
            .layer("cloud").definedBy(ROOT + ".cloud..") //
            .whereLayer("openHAB").mayNotBeAccessedByAnyLayer() //
            .whereLayer("account").mayOnlyBeAccessedByLayers("openHAB").whereLayer("work")
            .mayOnlyBeAccessedByLayers("openHAB", "account").whereLayer("cloud")
            .mayOnlyBeAccessedByLayers("openHAB", "account", "work")
            .ignoreDependency(alwaysTrue(), simpleName("BlinkBindingConstants"));

    @ArchTest
    static final ArchRule theCloudKnowsNothingOfOpenHab = noClasses().that().resideInAPackage(ROOT + ".cloud..")
            .should().dependOnClassesThat().resideInAPackage("org.openhab.core..");

    @ArchTest
    static final ArchRule insideTheCloudNothingPointsBack = slices().matching(ROOT + ".cloud.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule belowOpenHabNothingPointsBack = slices()
            .matching(ROOT + ".(account|poll|media|live|channel|clip|diagnostics|cloud)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule oneClassTouchesJetty = noClasses().that()
            .areNotAssignableTo(ROOT + ".cloud.http.JettyTransport").and()
            .haveNameNotMatching(".*\\.JettyTransport\\$.*").and().haveSimpleNameNotStartingWith("BlinkHandlerFactory")
            .should().dependOnClassesThat().resideInAPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule nobodyMakesThreadsOrSleeps = noClasses().should().callConstructor(Thread.class).orShould()
            .callMethod(Thread.class, "sleep", long.class).orShould().dependOnClassesThat()
            .belongToAnyOf(Timer.class, Executors.class);

    /** Where people write digits or an i in another way, Blink does not. */
    @ArchTest
    static final ArchRule whatIsWrittenForMachinesIsTheSameInEveryLanguage = noClasses().that()
            .resideOutsideOfPackage(ROOT + ".web..").should().callMethod(String.class, "formatted", Object[].class)
            .orShould().callMethod(String.class, "format", String.class, Object[].class).orShould()
            .callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().should().accessField(System.class, "out").orShould()
            .accessField(System.class, "err").orShould().callMethod(Throwable.class, "printStackTrace");
}
